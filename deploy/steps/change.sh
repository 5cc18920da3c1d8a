# shellcheck shell=sh disable=SC2154
# Uploads the artifact and changes the stack with a change set.

refuse_states() {
  case $status in
    NONE | REVIEW_IN_PROGRESS | CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) ;;
    IMPORT_COMPLETE | IMPORT_ROLLBACK_COMPLETE) ;;
    *_IN_PROGRESS) fail "$stack is busy ($status): wait until AWS is done with it, then run this again." ;;
    UPDATE_ROLLBACK_FAILED)
      fail "$stack could not go back to its last good state. Put right what its events say, then: aws cloudformation continue-update-rollback --region $region --stack-name $stack"
      ;;
    ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | DELETE_FAILED)
      fail "$stack is what a failed attempt left ($status) and cannot be updated. Delete it, then run this again: ./deploy.sh --environment $environment --destroy"
      ;;
    *) fail "$stack is in the state $status, which this script does not know: see it in the CloudFormation console." ;;
  esac
}

prepare_bucket() {
  # With its owner, because somebody else could have taken the name.
  if call s3api head-bucket --bucket "$bucket" --expected-bucket-owner "$account"; then
    # The policy comes last: our own bucket without one is what an interrupted run left.
    if [ "$bucket" = "groundplan-artifacts-$account-$region" ] &&
      ! call s3api get-bucket-policy --bucket "$bucket" --expected-bucket-owner "$account"; then
      case $complaint in *NoSuchBucketPolicy*) lock_bucket ;; esac
    fi
    return
  fi
  case $complaint in
    *404* | *'Not Found'*) ;;
    *) fail "The bucket $bucket cannot be used: it is in another region, somebody else's, or you may not see it. Name another with --bucket. $complaint" ;;
  esac
  say "Making the bucket $bucket."
  case $region in
    us-east-1) must s3api create-bucket --bucket "$bucket" ;;
    *) must s3api create-bucket --bucket "$bucket" --create-bucket-configuration "LocationConstraint=$region" ;;
  esac
  lock_bucket
}

lock_bucket() {
  must s3api put-public-access-block --bucket "$bucket" --public-access-block-configuration \
    BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
  must s3api put-bucket-versioning --bucket "$bucket" --versioning-configuration Status=Enabled
  must s3api put-bucket-encryption --bucket "$bucket" --server-side-encryption-configuration \
    '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}'
  must s3api put-bucket-policy --bucket "$bucket" --policy '{"Version":"2012-10-17","Statement":[{
    "Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*","Action":"s3:*","Condition":{"Bool":{"aws:SecureTransport":"false"}},
    "Resource":["arn:aws:s3:::'"$bucket"'","arn:aws:s3:::'"$bucket"'/*"]}]}'
}

upload() {
  say "Uploading to $bucket."
  must s3 cp template.yaml "s3://$bucket/$stack/template.yaml" --only-show-errors
  # A function's name in the bucket holds the hash of its content: what is there need not be sent again.
  must s3 sync functions "s3://$bucket/functions" --size-only --only-show-errors
}

# Makes the change set; returns 1 when there is nothing to change.
make_change_set() {
  change_set="groundplan-$(date -u +%Y%m%d-%H%M%S)-$$"
  phase=change-set
  must cloudformation create-change-set --stack-name "$stack" --change-set-name "$change_set" --change-set-type "$kind" \
    --template-url "https://s3.$region.amazonaws.com/$bucket/$stack/template.yaml" --capabilities CAPABILITY_NAMED_IAM \
    --parameters "file://$work/parameters.json" --query StackId --output text
  stack_id=$answer
  while :; do
    must cloudformation describe-change-set --stack-name "$stack" --change-set-name "$change_set" --no-paginate \
      --query '[Status,StatusReason]' --output text
    case $answer in
      CREATE_COMPLETE*) return 0 ;;
      FAILED*"didn't contain changes"* | FAILED*'No updates are to be performed'*) return 1 ;;
      FAILED*) fail "AWS refuses the change: $(column 2)" ;;
    esac
    sleep "${GROUNDPLAN_POLL_SECONDS:-1}"
  done
}

discard_change_set() {
  phase=nothing
  # A change set for a new stack brings along a stack without any resource. With another change set in it, the stack is
  # somebody else's as well.
  ours=no
  if [ "$status" = NONE ] && call cloudformation list-change-sets --stack-name "$stack" --output text \
    --query 'Summaries[].ChangeSetName'; then
    [ "$answer" != "$change_set" ] || ours=yes
  fi
  call cloudformation delete-change-set --stack-name "$stack" --change-set-name "$change_set" || :
  [ "$ours" = yes ] || return 0
  call cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].[StackStatus,StackId]' --output text || return 0
  # By its id: the name may be that of another stack by now.
  [ "$(column 1)" != REVIEW_IN_PROGRESS ] || call cloudformation delete-stack --stack-name "$(column 2)" || :
}

# Each change of a stack that exists; of a new one, how many there are of each type.
show_changes() {
  must cloudformation describe-change-set --stack-name "$stack" --change-set-name "$change_set" --output text --query \
    'Changes[].ResourceChange.[Action,Replacement,LogicalResourceId,ResourceType]'
  if [ "$kind" = CREATE ]; then
    printf '%s\n' "$answer" | cut -f 4 | sort | uniq -c
  else
    printf '%s\n' "$answer" | awk -F '\t' '
      $2 == "True" { $1 = "Replace" }
      $2 == "Conditional" { $1 = "Modify or replace" }
      { printf "  %-18s %s (%s)\n", $1, $3, $4 }' | sort
  fi
}

deploy() {
  refuse_states
  case $status in NONE | REVIEW_IN_PROGRESS) kind=CREATE ;; *) kind=UPDATE ;; esac
  read_parameters
  choose_bucket
  if [ "$kind" = UPDATE ]; then finish_rotation; else check_the_way; fi
  warn_about_addresses
  [ "$mode" != rotate ] || make_key
  prepare_bucket
  upload
  write_parameters
  if ! make_change_set; then
    discard_change_set
    say "$stack is up to date: there is nothing to change."
    print_outputs
    return
  fi
  say "What changes in $stack:"
  show_changes
  [ "$dry_run" = no ] || { say 'A dry run: nothing was changed.' && return; }
  confirm 'Deploy this?' || { say 'Nothing was changed.' && return; }
  must cloudformation execute-change-set --stack-name "$stack" --change-set-name "$change_set" --client-request-token "$change_set"
  phase=running
  say 'Deploying. Ctrl-C leaves; AWS goes on.'
  wait_for_stack
  phase=nothing
  case $status in
    CREATE_COMPLETE | UPDATE_COMPLETE) ;;
    *)
      say 'The deployment failed. AWS says why:' >&2
      explain_failure "ClientRequestToken == '$change_set'"
      refuse_states
      fail "The stack went back to what it was ($status)."
      ;;
  esac
  [ "$mode" != rotate ] || use_key
  read_stack
  print_outputs
}

print_outputs() {
  say "The API is at $(of_stack ApiUrl)"
  [ -z "$secret" ] || say "A first token: ./token.sh --environment $environment --register"
}
