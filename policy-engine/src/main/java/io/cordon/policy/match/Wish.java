package io.cordon.policy.match;

import io.cordon.model.Verb;
import io.cordon.policy.Condition;
import java.util.Set;

/**
 * What some policy wants to be told of.
 *
 * @param rank its place among all wishes: the lower is told first
 * @param verbs those that can match; empty when any can
 */
record Wish(int rank, Condition condition, Set<Verb> verbs, Telling telling) {}
