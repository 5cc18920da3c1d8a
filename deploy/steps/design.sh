# shellcheck shell=sh disable=SC2034,SC2154
# What the scripts know of the design, out of deploy.data. It is read as text: no name in it is ever run.

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# For an option that takes a value: value_of OPTION, and how many words the command line still has.
value_of() { [ "$2" -gt 1 ] || fail "$1 needs a value: see ./${0##*/} --help."; }

# The facts of one kind, without the kind.
fact() { sed -n "s/^$1 //p" deploy.data; }

field() { printf '%s\n' "$facts" | cut -d ' ' -f "$1"; }

# Checks $environment, or takes the only one there is, and sets what the design says about it.
choose_environment() {
  names=$(fact environment | cut -d ' ' -f 1 | tr '\n' ' ')
  names=${names% }
  if [ -z "$environment" ]; then
    case $names in *' '*) fail "Say which environment: --environment with one of: $names" ;; esac
    environment=$names
  fi
  case " $names " in
    *" $environment "*) ;;
    *) fail "There is no environment $environment in this design; it has: $names" ;;
  esac
  facts=$(fact "environment $environment")
  owner=$(field 1) designed_recorder=$(field 2) designed_gateway=$(field 3) addresses=$(field 4)
  region=$(fact region)
  stack="$environment-$(fact api)"
  secret=$(fact signing-secret)
}

# What outlives the stack, a line for each: type, logical id, name in this environment (- when only AWS knows it), and
# what it is part of (- for the stack itself).
retained() {
  # shellcheck disable=SC2016 # The ${} are those of the template.
  fact retained | sed -e 's/${Environment}/'"$environment/g" -e 's/${AWS::AccountId}/'"$account/g" \
    -e 's/${AWS::Region}/'"$region/g"
}
