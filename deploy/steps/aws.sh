# shellcheck shell=sh disable=SC2016,SC2034,SC2154
# The AWS CLI, and what it says about the stack.

# Runs the AWS CLI: its answer is in $answer, and when it fails, why is in $complaint.
call() {
  if answer=$(aws "$@" 2>"$work/complaint" </dev/null); then return 0; fi
  complaint=$(grep . "$work/complaint" | tail -n 3 || :)
  return 1
}

must() { call "$@" || fail "aws $1 $2 failed: $complaint"; }

# The answer's column, for an answer of one line.
column() { printf '%s\n' "$answer" | cut -f "$1"; }

check_identity() {
  command -v aws >/dev/null 2>&1 || fail 'The AWS CLI is not installed: see https://aws.amazon.com/cli/'
  for given in "${AWS_REGION:-}" "${AWS_DEFAULT_REGION:-}"; do
    [ -z "$given" ] || [ "$given" = "$region" ] ||
      fail "This design is for $region, but AWS_REGION or AWS_DEFAULT_REGION says $given: unset it, or set it to $region."
  done
  export AWS_REGION="$region" AWS_DEFAULT_REGION="$region" AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off
  if ! call sts get-caller-identity --query '[Account,Arn]' --output text; then
    case $complaint in
      *[Cc]redentials* | *[Tt]oken* | *[Ss]ession* | *SSO*)
        fail "AWS does not know who you are: log in (aws configure, or aws sso login), or name a profile in AWS_PROFILE. $complaint"
        ;;
      *) fail "AWS did not answer: $complaint" ;;
    esac
  fi
  account=$(column 1) identity=$(column 2)
  case $owner in
    - | "$account") ;;
    *) fail "The environment $environment belongs to account $owner, but you are logged in to $account as $identity: log in to $owner, or give the environment another account in the design." ;;
  esac
}

# Sets $status (NONE without a stack) and $stack_id, and keeps the parameters and outputs of the stack in $work/stack.
read_stack() {
  : >"$work/stack"
  if ! call cloudformation describe-stacks --stack-name "$stack" --output text --query 'Stacks[0].[
    [[`Status`, StackStatus], [`Id`, StackId]], Parameters[].[ParameterKey, ParameterValue], Outputs[].[OutputKey, OutputValue]][]'; then
    case $complaint in
      *'does not exist'*) status=NONE stack_id='' && return ;;
      *) fail "The stack $stack could not be read: $complaint" ;;
    esac
  fi
  printf '%s\n' "$answer" >"$work/stack"
  status=$(of_stack Status) stack_id=$(of_stack Id)
}

of_stack() { sed -n "s/^$1	//p" "$work/stack"; }

# Waits until the stack rests and sets $status.
wait_for_stack() {
  last='' failures=0
  while :; do
    if call cloudformation describe-stacks --stack-name "$stack_id" --query 'Stacks[0].StackStatus' --output text; then
      status=$answer failures=0
    else
      failures=$((failures + 1))
      case $complaint in
        *'does not exist'*) status=DELETE_COMPLETE ;;
        # A wait of many minutes must survive a request that fails, but must end when credentials do.
        *)
          [ "$failures" -lt 10 ] || fail "AWS has not answered 10 times in a row: $complaint"
          status=${last:-UNKNOWN_IN_PROGRESS}
          ;;
      esac
    fi
    [ "$status" = "$last" ] || say "  $status"
    last=$status
    case $status in *_IN_PROGRESS) sleep "${GROUNDPLAN_POLL_SECONDS:-5}" ;; *) return ;; esac
  done
}

# Prints why an operation on the stack failed: the reasons of AWS, oldest first. $1 tells its events (JMESPath).
explain_failure() {
  call cloudformation describe-stack-events --stack-name "$stack_id" --output text --max-items 400 --query \
    "StackEvents[?contains(ResourceStatus, 'FAILED') && $1].[LogicalResourceId,ResourceStatusReason]" || return 0
  printf '%s\n' "$answer" | grep -v -e 'creation cancelled' -e 'update cancelled' -e '^None' |
    awk -F '\t' '{ line[NR] = "  " $1 ": " $2 } END { for (i = NR; i > 0; i--) print line[i] }' >&2
}

confirm() {
  [ "$yes" = no ] || return 0
  printf '%s [y/N] ' "$1"
  read -r reply || say
  case $reply in y | Y | yes | Yes | YES) return 0 ;; *) return 1 ;; esac
}
