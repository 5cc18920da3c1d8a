# shellcheck shell=sh disable=SC2154
# Rotates the signing key of tokens.

# The new key waits under a label of its own, so that token.sh and a rollback keep the old one until the functions have it.
make_key() {
  [ -n "$secret" ] || fail 'This design has no signing key.'
  [ "$kind" = UPDATE ] || fail "There is no stack $stack yet; its first deployment makes a key."
  [ "$dry_run" = no ] || fail '--rotate-key makes a key, so it takes no --dry-run.'
  confirm 'Make a new signing key? Tokens of the old one stop working once it is deployed.' || {
    say 'Nothing was changed.'
    exit 0
  }
  # Through a file: an argument of a command is seen by every user of the machine.
  printf '{"signingKey":"%s"}' "$(od -An -v -tx1 -N 48 /dev/urandom | tr -d ' \n')" >"$work/key.json"
  must secretsmanager put-secret-value --secret-id "$environment-$secret" --secret-string "file://$work/key.json" \
    --version-stages groundplan-next --query VersionId --output text
  rm -f "$work/key.json"
  new_key=$answer
}

# The functions may have the key of a rotation that was interrupted before the key became the secret's current one.
finish_rotation() {
  new_key=$(of_stack SigningKeyVersionId)
  case $secret:$new_key in :* | *: | *:None) return 0 ;; esac
  if ! call secretsmanager get-secret-value --secret-id "$environment-$secret" --query VersionId --output text; then
    say "  Not looked for: a rotation of the signing key that was interrupted ($complaint)"
    return 0
  fi
  [ "$answer" != "$new_key" ] || return 0
  if [ "$dry_run" = yes ]; then
    say 'An earlier rotation of the signing key was interrupted. A run without --dry-run finishes it.'
  else
    say 'An earlier rotation of the signing key was interrupted. Finishing it.'
    use_key
  fi
}

# The functions have the new key: it becomes the secret's current one.
use_key() {
  must secretsmanager get-secret-value --secret-id "$environment-$secret" --query VersionId --output text
  must secretsmanager update-secret-version-stage --secret-id "$environment-$secret" --version-stage AWSCURRENT \
    --move-to-version-id "$new_key" --remove-from-version-id "$answer"
  say "The new signing key is in use: version $new_key of $environment-$secret."
}
