/** Whether a person can have been in two places. */
package io.cordon.anomaly.travel;
