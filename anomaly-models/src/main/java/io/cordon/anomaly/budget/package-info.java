/** How many alerts a team wants to read. */
package io.cordon.anomaly.budget;
