/** The pattern in which ransomware writes: many files changed, renamed to endings nobody knows. */
package io.cordon.anomaly.writes;
