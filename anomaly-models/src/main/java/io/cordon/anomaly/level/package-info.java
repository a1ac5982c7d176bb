/** How unusual the next value of a metric is: its level, its season, its range and its unrest. */
package io.cordon.anomaly.level;
