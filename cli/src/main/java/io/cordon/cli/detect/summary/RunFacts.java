package io.cordon.cli.detect.summary;

import io.cordon.cli.show.Fact;
import java.time.Instant;
import java.util.List;

/**
 * What was run on what.
 *
 * @param version of Cordon
 * @param from time of the first activity in the logs; null where there is none
 * @param to time of the last one
 * @param inputs names of the logs, as given
 * @param options names and values of the command's other arguments, as given
 * @param unknown what was not known or not read, one sentence each, as in the logs
 */
public record RunFacts(
    String version,
    Instant from,
    Instant to,
    List<String> inputs,
    List<Fact> options,
    List<String> unknown) {}
