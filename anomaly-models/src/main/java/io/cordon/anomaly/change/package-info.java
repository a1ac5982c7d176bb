/** Slow changes: a little more every day, for weeks. */
package io.cordon.anomaly.change;
