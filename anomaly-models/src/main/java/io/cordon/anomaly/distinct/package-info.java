/** How many different files, recipients or hosts there were in a window. */
package io.cordon.anomaly.distinct;
