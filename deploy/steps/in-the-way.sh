# shellcheck shell=sh disable=SC2154
# What exists already and would make the creation of a stack fail half way.

# Adds the names that exist of one type to $work/existing, if the stack leaves something of that type at all.
look_for() {
  type=$1
  shift
  grep -q "^$type " "$work/retained" || return 0
  if call "$@" --output text; then
    printf '%s\n' "$answer" | tr '\t' '\n' | sed "s|^|$type |" >>"$work/existing"
  else
    say "  Not looked for: $type ($complaint)"
  fi
}

# Writes what exists of the retained names to $work/kept: type, name, part. Of a stack that exists ($work/resources) only
# what it has itself: a name that it does not have is somebody else's.
find_kept() {
  retained >"$work/retained"
  : >"$work/existing"
  : >"$work/kept"
  look_for AWS::DynamoDB::Table dynamodb list-tables --query 'TableNames'
  look_for AWS::Logs::LogGroup logs describe-log-groups --log-group-name-pattern "$environment-" --query 'logGroups[].logGroupName'
  look_for AWS::SecretsManager::Secret secretsmanager list-secrets --include-planned-deletion --query 'SecretList[].[Name,ARN][]'
  look_for AWS::KMS::Alias kms list-aliases --query 'Aliases[].AliasName'
  look_for AWS::S3::Bucket s3api list-buckets --query 'Buckets[].Name'
  while read -r type id name part; do
    if [ -f "$work/resources" ]; then
      name=$(sed -n "s/^$id	\([^	]*\).*/\1/p" "$work/resources")
    fi
    case $name in '' | - | None) continue ;; esac
    if exists; then printf '%s %s %s\n' "$type" "$name" "$part" >>"$work/kept"; fi
  done <"$work/retained"
}

exists() {
  case $type in
    AWS::IAM::Role) call iam get-role --role-name "$name" --query Role.RoleName --output text ;;
    # A key has no name that could be taken: the one of the stack is known by its id.
    AWS::KMS::Key) ;;
    *) grep -Fqx -e "$type $name" "$work/existing" ;;
  esac
}

# Sets $holder to the stack that has a resource: nothing when none has it, ? when AWS does not tell ($complaint is why).
find_holder() {
  holder='?' resource=$2
  case $1 in
    # CloudFormation knows a secret by its ARN and a key by its id.
    AWS::SecretsManager::Secret)
      call secretsmanager describe-secret --secret-id "$2" --query ARN --output text || return 0
      resource=$answer
      ;;
    AWS::KMS::Key) resource=${2##*/} ;;
  esac
  if ! call cloudformation describe-stack-resources --physical-resource-id "$resource" --output text \
    --query 'StackResources[0].[StackName,StackId]'; then
    case $complaint in *'Stack for '*'does not exist'*) holder='' ;; esac
    return 0
  fi
  case $answer in
    '' | None*) complaint='AWS names no stack' && return 0 ;;
  esac
  holder=$(column 1)
  # AWS tells of a deleted stack for 90 days.
  if call cloudformation describe-stacks --stack-name "$(column 2)" --query 'Stacks[0].StackStatus' --output text; then
    [ "$answer" != DELETE_COMPLETE ] || holder=''
  fi
}

# Whether the region has one of its singletons already; $answer is its name. Otherwise it says what it may not look at.
has_one() {
  what=$1
  shift
  if call "$@" --output text; then
    [ -n "$answer" ] && [ "$answer" != None ]
  else
    say "  Not looked for: $what ($complaint)"
    return 1
  fi
}

# What a parameter comes down to when `as-designed` means $2.
effective() {
  value=$(parameter "$1")
  case $value in as-designed | '') say "$2" ;; *) say "$value" ;; esac
}

# Looks for everything that is in the way, tells all of it with what helps, and fails if there is any.
check_the_way() {
  say "Looking for what would be in the way of a new stack."
  : >"$work/problems"
  recorder=$(effective ConfigRecorderMode "$designed_recorder")
  gateway=$(effective ApiGatewayAccountMode "$designed_gateway")
  if [ "$recorder" = create ] && has_one 'a recorder of AWS Config' configservice describe-configuration-recorders \
    --query 'ConfigurationRecorders[0].name'; then
    recorder=existing
    say "The account has a recorder of AWS Config in $region, $answer, and can have one only. Add: --set ConfigRecorderMode=existing" >>"$work/problems"
  fi
  if [ "$gateway" = create ] && has_one 'the log role of API Gateway' apigateway get-account --query cloudwatchRoleArn; then
    gateway=existing
    say "API Gateway has a log role in $region, $answer, and can have one only. Add: --set ApiGatewayAccountMode=existing" >>"$work/problems"
  fi
  find_kept
  left=no others=no
  while read -r type name part; do
    case "$part $recorder $gateway" in
      'config-recorder existing '* | 'api-gateway-account '*' existing') continue ;;
    esac
    find_holder "$type" "$name"
    case $holder in
      '') left=yes && say "$type $name exists and is in no stack." ;;
      '?')
        [ "$others" = yes ] || others=unknown
        say "$type $name exists, and whose it is could not be found out: $complaint"
        ;;
      *) others=yes && say "$type $name belongs to the stack $holder." ;;
    esac >>"$work/problems"
  done <"$work/kept"
  [ -s "$work/problems" ] || return 0
  sed 's/^/- /' "$work/problems" >&2
  case $others:$left in
    yes:*) say "What belongs to another stack is in use there. If that stack is this design under an earlier name of its API, give the
API that name again. Otherwise give the environment another name in the design." >&2 ;;
    no:yes) say "If this is left of an earlier stack, ./deploy.sh --environment $environment --destroy deletes it with its data once you have
typed the environment's name. To keep the data, bring it into a stack by a change set of type IMPORT." >&2 ;;
  esac
  fail 'Nothing was changed.'
}

warn_about_addresses() {
  [ "$(effective AllowedIpv4Cidrs -)$(effective AllowedIpv6Cidrs -)" = -- ] || return 0
  case $addresses in
    documentation) say 'Nobody will get in: the design allows only addresses that are reserved for documentation. Add --allow CIDR.' ;;
    nobody) say "Nobody will get in: the design allows no address in $environment. Add --allow CIDR." ;;
  esac
}
