/** How many: counts a window, and how surprising one is for a person with a history of them. */
package io.cordon.anomaly.count;
