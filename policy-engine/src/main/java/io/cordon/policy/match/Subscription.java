package io.cordon.policy.match;

import io.cordon.model.activity.Verb;
import io.cordon.policy.condition.Condition;
import java.util.Set;

/**
 * What some policy wants to be told of.
 *
 * @param rank its place among all wishes: the lower is told first
 * @param verbs those that can match; empty when any can
 */
record Subscription(int rank, Condition condition, Set<Verb> verbs, MatchCallback telling) {}
