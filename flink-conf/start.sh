#!/bin/sh
# Starts one container of the official Flink image: `start.sh job` or `start.sh worker`.
#
# The entrypoint of the image writes to conf/config.yaml, so a read-only mount is impossible: copy the file first.
set -eu

state=/var/lib/cordon
cp --remove-destination /opt/cordon/config.yaml "$FLINK_HOME/conf/config.yaml"

# Prints the newest complete checkpoint or savepoint of any run. Without a high-availability service,
# a new job manager does not know it and would start with empty state.
newest() {
  # shellcheck disable=SC2012
  ls -1t "$state"/checkpoints/*/chk-*/_metadata "$state"/savepoints/*/_metadata 2> /dev/null | head -n 1
}

case ${1:-} in
  worker)
    set -- taskmanager
    ;;
  job)
    # CORDON_RESTORE: a savepoint or checkpoint to start from; "none" for empty state; empty for the newest.
    from=${CORDON_RESTORE:-}
    if [ -z "$from" ]; then
      from=$(newest)
      from=${from:+file://${from%/_metadata}}
    fi
    set -- standalone-job --job-classname io.cordon.job.CordonJob
    if [ -n "$from" ] && [ "$from" != none ]; then
      echo "restoring from $from"
      set -- "$@" --fromSavepoint "$from"
    fi
    case $from in
      # The job owns its checkpoint and deletes it when it has newer ones; it never deletes a savepoint.
      "file://$state"/checkpoints/*) set -- "$@" -Dexecution.state-recovery.claim-mode=CLAIM ;;
    esac
    # Without the two dashes, Flink reads --config as an abbreviation of its own option --configDir.
    set -- "$@" -- --config /opt/cordon/cordon.yaml
    ;;
  *)
    echo "usage: start.sh job|worker" >&2
    exit 2
    ;;
esac

exec /docker-entrypoint.sh "$@"
