#!/bin/sh
# Makes a bearer token for the API that deploy.sh made. ./token.sh --help says how.
set -eu

usage() {
  cat <<'HELP'
Usage: ./token.sh [--environment NAME] [--client ID] [--register] [--set NAME=VALUE ...]

Prints a bearer token that is good for an hour: a JWT (HS256) signed with the key in AWS Secrets Manager.

  --environment NAME  the environment; needed when the design has several
  --client ID         client that the token is for; first-client if not given
  --register          puts a record of the client into the clients table, unless it has one
  --set NAME=VALUE    attribute of that record which functions get as a caller value; the client's id if not given.
                      Only with --register
  --help              prints this text

The token goes to the standard output, everything else does not: token=$(./token.sh --environment dev)
HELP
}

cd -- "$(dirname -- "$0")"
if ! [ -f steps/design.sh ] || ! [ -f deploy.data ]; then
  printf 'token.sh: steps/ or deploy.data is missing: unzip the whole artifact and run token.sh from there.\n' >&2
  exit 1
fi
. ./steps/design.sh
. ./steps/aws.sh
. ./steps/sign.sh
. ./steps/client.sh

environment='' client=first-client register=no
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP
: >"$work/attributes"

while [ $# -gt 0 ]; do
  case $1 in
    --environment) value_of "$1" $# && environment=$2 && shift ;;
    --client) value_of "$1" $# && client=$2 && shift ;;
    --register) register=yes ;;
    --set) value_of "$1" $# && set_attribute "$2" && shift ;;
    --help) usage && exit 0 ;;
    *) fail "There is no option $1: see ./token.sh --help." ;;
  esac
  shift
done
check_client

choose_environment
[ -n "$secret" ] || fail 'The authorizer of this design has no signing key.'
command -v openssl >/dev/null 2>&1 || fail 'openssl is not installed.'
check_identity
read_stack
[ "$status" != NONE ] || fail "There is no stack $stack: deploy it first with ./deploy.sh --environment $environment"
[ "$register" = no ] || register_client
read_signing_key
print_token
