package io.cordon.cli.show;

/**
 * One thing that is said of a finding.
 *
 * @param name one short word, for example {@code file}
 * @param text for people; as in the log, so that it may be hostile
 */
public record Fact(String name, String text) {}
