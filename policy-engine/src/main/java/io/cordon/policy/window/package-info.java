/** Windows that slide over what correlations count, in event time and bounded memory. */
package io.cordon.policy.window;
