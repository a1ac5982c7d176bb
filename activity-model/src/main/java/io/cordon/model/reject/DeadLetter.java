package io.cordon.model.reject;

import java.time.Instant;

/**
 * A message that webhook or syslog could not deliver: {@code cordon.dead-letter.v1}.
 *
 * @param output {@code webhook} or {@code syslog}
 * @param to its destination: only scheme, host and port, because path and query may contain keys
 * @param id the message's idempotency key
 * @param event the kind of message, for example {@code finding.create}
 * @param attempts number of attempts; 0 when none was made
 * @param reason a short fixed word for counting: {@code refused}, {@code too_long} or {@code
 *     gave_up}
 * @param sentence one sentence for people, with the result of the last attempt
 * @param at when delivery was given up
 * @param payload the JSON text of the message
 */
public record DeadLetter(
    String output,
    String to,
    String id,
    String event,
    int attempts,
    String reason,
    String sentence,
    Instant at,
    String payload) {}
