/** What is counted of a person, and when a count is worth a look. */
package io.cordon.anomaly.amount;
