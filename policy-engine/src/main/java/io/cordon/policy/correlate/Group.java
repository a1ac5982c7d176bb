package io.cordon.policy.correlate;

/**
 * Those whose activities are taken together, as one activity of theirs tells it.
 *
 * @param key the values they agree in; two groups of one key are one
 * @param whose in words, for people: {@code by ana@example.com}; empty where everybody is meant
 * @param about the subject of what is found; null where the activity tells it
 */
public record Group(String key, String whose, String about) {}
