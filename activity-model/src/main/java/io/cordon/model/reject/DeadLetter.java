package io.cordon.model.reject;

import java.time.Instant;

/**
 * A message that an output beside Kafka could not deliver: {@code cordon.dead-letter.v1}.
 *
 * @param output {@code webhook} or {@code syslog}
 * @param to where it should have gone: scheme, host and port, never more, because paths and queries
 *     may be keys
 * @param id the message's idempotency key
 * @param event what it tells of, for example {@code finding.create}
 * @param attempts how often it was tried; 0 where its turn never came
 * @param reason a short fixed word for counting: {@code refused}, {@code too_long} or {@code
 *     gave_up}
 * @param sentence one sentence for people, with what the last attempt met
 * @param at when it was given up
 * @param payload the JSON text that was to be delivered
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
