#!/bin/sh
# Starts one container of the official Flink image: `start.sh job` or `start.sh worker`.
#
# The image's entrypoint writes into conf/config.yaml, so ours cannot be mounted there read-only: it is copied first.
set -eu

state=/var/lib/cordon
cp --remove-destination /opt/cordon/config.yaml "$FLINK_HOME/conf/config.yaml"

# The newest complete checkpoint or savepoint of any run: without a high-availability service
# a new job manager would not know of it, and would start with empty state.
newest() {
  # shellcheck disable=SC2012
  ls -1t "$state"/checkpoints/*/chk-*/_metadata "$state"/savepoints/*/_metadata 2> /dev/null | head -n 1
}

case ${1:-} in
  worker)
    set -- taskmanager
    ;;
  job)
    # CORDON_RESTORE: a savepoint or checkpoint to start from; "none" to start afresh; empty for the newest.
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
      # The job takes over its own checkpoint, and deletes it when it has newer ones; a savepoint stays the user's.
      "file://$state"/checkpoints/*) set -- "$@" -Dexecution.state-recovery.claim-mode=CLAIM ;;
    esac
    # Without the two dashes Flink takes --config for an abbreviation of its own --configDir, and the job never sees it.
    set -- "$@" -- --config /opt/cordon/cordon.yaml
    ;;
  *)
    echo "usage: start.sh job|worker" >&2
    exit 2
    ;;
esac

exec /docker-entrypoint.sh "$@"
