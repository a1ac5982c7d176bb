/** What policies cost: the size of what is compiled, and the work for each activity. */
package io.cordon.policy.cost;
