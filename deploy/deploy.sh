#!/bin/sh
# Deploys the design in this folder to AWS. ./deploy.sh --help says how; the steps are in steps/.
set -eu

usage() {
  cat <<'HELP'
Usage: ./deploy.sh [--environment NAME] [option ...]

Deploys one environment of this design with the AWS CLI: looks for what would be in the way, uploads the template and
the functions, shows what would change, asks, changes it and prints the API's URL.

  --environment NAME  the environment; needed when the design has several
  --allow CIDR        address or range that may call the API. Replaces the allowed ranges of its kind (IPv4 or IPv6);
                      repeat it for more of them. `--allow as-designed` goes back to the ranges of the design
  --set NAME=VALUE    value of a template parameter, such as ConfigRecorderMode=existing; may repeat
  --bucket NAME       bucket for template and functions. If not given, the one that the stack has, else the one in
                      parameters/<environment>.json, else groundplan-artifacts-<account>-<region>
  --dry-run           shows what would change; makes and fills the bucket, but changes no stack. With --destroy it
                      shows what would go and what would stay
  --rotate-key        makes a new signing key for tokens and deploys it
  --destroy           deletes the stack; then asks for the environment's name before it deletes what the stack leaves.
                      What belongs to another stack stays
  --yes               changes without asking
  --help              prints this text

A parameter has the value of this command line, else the one in parameters/<environment>.json unless that is
`as-designed` or empty, else the one that the stack has. So a later run keeps what an earlier one was told.
HELP
}

cd -- "$(dirname -- "$0")"
if ! [ -f steps/design.sh ] || ! [ -f deploy.data ]; then
  printf 'deploy.sh: steps/ or deploy.data is missing: unzip the whole artifact and run deploy.sh from there.\n' >&2
  exit 1
fi
. ./steps/design.sh
. ./steps/aws.sh
. ./steps/parameters.sh
. ./steps/in-the-way.sh
. ./steps/change.sh
. ./steps/signing-key.sh
. ./steps/destroy.sh

environment='' bucket='' status='' mode=deploy dry_run=no yes=no
work=$(mktemp -d)
# What is to be undone or told when the script ends: nothing, a change-set, or what AWS is doing (running).
phase=nothing
: >"$work/given"

finish() {
  code=$?
  trap - EXIT INT TERM HUP
  case $phase in
    change-set) discard_change_set ;;
    running)
      say "AWS goes on with $stack. See how: aws cloudformation describe-stacks --region $region --stack-name $stack" >&2
      [ "$mode" != rotate ] ||
        say "Once it is done, run ./deploy.sh --environment $environment again: it finishes the rotation of the key." >&2
      ;;
  esac
  case $code:$phase in
    130:running | 143:running) ;;
    130:* | 143:*) say "Stopped. Nothing that was done is lost: run the same command again." >&2 ;;
  esac
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

while [ $# -gt 0 ]; do
  case $1 in
    --environment) value_of "$1" $# && environment=$2 && shift ;;
    --allow) value_of "$1" $# && allow "$2" && shift ;;
    --set) value_of "$1" $# && set_parameter "$2" && shift ;;
    --bucket) value_of "$1" $# && bucket=$2 && shift ;;
    --dry-run) dry_run=yes ;;
    --rotate-key) mode=rotate ;;
    --destroy) mode=destroy ;;
    --yes) yes=yes ;;
    --help) usage && exit 0 ;;
    *) fail "There is no option $1: see ./deploy.sh --help." ;;
  esac
  shift
done
check_bucket

choose_environment
check_identity
read_stack
say "$stack in $region, account $account, as $identity"
case $mode in destroy) destroy ;; *) deploy ;; esac
