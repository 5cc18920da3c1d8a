# shellcheck shell=sh disable=SC2154
# Deletes the stack and, when the environment's name is typed, what it leaves.

destroy() {
  case $status in
    NONE) say "There is no stack $stack." && read_parameters ;;
    REVIEW_IN_PROGRESS | *_COMPLETE | *_FAILED)
      # What could not be created has the name of what was in its way, which is somebody else's.
      must cloudformation list-stack-resources --stack-name "$stack_id" --output text --query \
        "StackResourceSummaries[?ResourceStatus != 'CREATE_FAILED' && ResourceStatus != 'DELETE_COMPLETE'].[
        LogicalResourceId, PhysicalResourceId, ResourceType]"
      printf '%s\n' "$answer" >"$work/resources"
      ;;
    *) fail "$stack is busy ($status): wait until AWS is done with it, then run this again." ;;
  esac
  all_gone=yes
  find_kept
  if [ "$status" = NONE ]; then
    find_keys
    spare_others
  else
    # The names of keys go with the stack.
    grep -v '^AWS::KMS::Alias ' "$work/kept" >"$work/rest" || :
    mv "$work/rest" "$work/kept"
    if [ "$dry_run" = yes ]; then show_deletions; else delete_stack; fi
  fi
  if [ "$dry_run" = yes ]; then
    [ ! -s "$work/kept" ] || say "This would stay, with its data, until you type $environment:"
    list_kept
    say 'A dry run: nothing was changed.'
    return
  fi
  [ -s "$work/kept" ] || { say "Nothing is left of $stack." && return; }
  say "This is left of $stack, with its data:"
  list_kept
  printf 'Type %s to delete it for good, or press Enter to keep it: ' "$environment"
  read -r reply || say
  [ "$reply" = "$environment" ] || { say 'Kept.' && return; }
  delete_kept
}

# Adds the keys of a stack that is gone. They have no name, but the tag that CloudFormation gave them.
find_keys() {
  call resourcegroupstaggingapi get-resources --resource-type-filters kms:key --output text \
    --tag-filters "Key=aws:cloudformation:stack-name,Values=$stack" --query 'ResourceTagMappingList[].ResourceARN' || return 0
  for name in $answer; do
    # One that waits for its deletion is as good as gone.
    if call kms describe-key --key-id "$name" --query KeyMetadata.DeletionDate --output text && [ "$answer" = None ]; then
      say "AWS::KMS::Key $name -" >>"$work/kept"
    fi
  done
}

# Takes out of $work/kept what another stack has, or may have.
spare_others() {
  recorder=$(effective ConfigRecorderMode "$designed_recorder")
  : >"$work/rest"
  while read -r type name part; do
    find_holder "$type" "$name"
    case "$part $recorder:$holder" in
      'config-recorder existing:'*) say "Kept: $type $name, because ConfigRecorderMode is existing." ;;
      *:) printf '%s %s %s\n' "$type" "$name" "$part" >>"$work/rest" && continue ;;
      *:'?') say "Kept: $type $name, because whose it is could not be found out: $complaint" ;;
      *) say "Kept: $type $name, because it belongs to the stack $holder." ;;
    esac
    # Only a key would miss it, and a role is encrypted with none.
    [ "$type" = AWS::IAM::Role ] || all_gone=no
  done <"$work/kept"
  mv "$work/rest" "$work/kept"
}

# What goes with the stack: how many there are of each type.
show_deletions() {
  say "Deleting $stack would delete:"
  grep -v '^AWS::KMS::Alias ' "$work/retained" | cut -d ' ' -f 2 | cat - "$work/resources" |
    awk -F '\t' 'NF == 1 { stays[$1] } NF > 1 && !($1 in stays) { print $3 }' | sort | uniq -c
}

list_kept() { cut -d ' ' -f 1,2 "$work/kept" | sed 's/^/  /'; }

delete_stack() {
  say "Deleting $stack takes its API away. These stay, with their data:"
  list_kept
  confirm "Delete the stack $stack in account $account?" || {
    say 'Nothing was changed.'
    exit 0
  }
  must cloudformation delete-stack --stack-name "$stack_id"
  phase=running
  wait_for_stack
  phase=nothing
  [ "$status" = DELETE_COMPLETE ] || {
    say 'AWS says why it could not be deleted:' >&2
    explain_failure "ResourceStatus == 'DELETE_FAILED'"
    fail "$stack could not be deleted ($status). Put right what stands above, then run this again."
  }
  say "$stack is deleted."
}

# Keys come last, and only when nothing is left that they encrypt.
delete_kept() {
  grep -v '^AWS::KMS::Key ' "$work/kept" >"$work/others" || :
  while read -r type name _; do delete_one "$type" "$name"; done <"$work/others"
  grep '^AWS::KMS::Key ' "$work/kept" >"$work/keys" || return 0
  [ "$all_gone" = yes ] || { say 'Kept: the keys, because they encrypt what was kept.' && return; }
  while read -r type name _; do
    say "Scheduling the key $name for deletion in 30 days (until then: aws kms cancel-key-deletion)"
    call kms schedule-key-deletion --key-id "$name" --pending-window-in-days 30 || say "  $complaint"
  done <"$work/keys"
}

delete_one() {
  case $1 in
    AWS::IAM::Role) say "Kept: the role $2, because every API of $region writes its logs with it." && return ;;
    AWS::DynamoDB::Table)
      must dynamodb describe-table --table-name "$2" --query Table.DeletionProtectionEnabled --output text
      if [ "$answer" = True ]; then
        all_gone=no
        say "Kept: the table $2, because it is protected. If its data may go, run this and then --destroy again:
  aws dynamodb update-table --region $region --table-name $2 --no-deletion-protection-enabled"
        return
      fi
      set -- "$@" dynamodb delete-table --table-name "$2"
      ;;
    AWS::Logs::LogGroup) set -- "$@" logs delete-log-group --log-group-name "$2" ;;
    AWS::SecretsManager::Secret) set -- "$@" secretsmanager delete-secret --secret-id "$2" --force-delete-without-recovery ;;
    AWS::KMS::Alias) set -- "$@" kms delete-alias --alias-name "$2" ;;
    AWS::S3::Bucket)
      empty_bucket "$2" || return 0
      set -- "$@" s3api delete-bucket --bucket "$2"
      ;;
    *) all_gone=no && say "Kept: $1 $2" && return ;;
  esac
  say "Deleting $1 $2"
  shift 2
  call "$@" || { all_gone=no && say "  $complaint"; }
}

# Deletes every version of every object, a thousand at a time: S3 deletes empty buckets only.
empty_bucket() {
  for list in Versions DeleteMarkers; do
    while must s3api list-object-versions --bucket "$1" --max-items 1000 --output json \
      --query "{ Objects: ${list}[].{ Key: Key, VersionId: VersionId }, Quiet: \`true\` }" &&
      printf '%s' "$answer" | grep -q '"Key"'; do
      printf '%s\n' "$answer" >"$work/objects.json"
      # What it may not delete S3 says in its answer alone, and lists it again for ever.
      must s3api delete-objects --bucket "$1" --delete "file://$work/objects.json" --query 'Errors[0].Message' --output text
      case $answer in
        '' | None) ;;
        *)
          all_gone=no
          say "Kept: the bucket $1, because S3 does not delete all that is in it: $answer"
          return 1
          ;;
      esac
    done
  done
}
