/** How often something happens that either happens or not. */
package io.cordon.anomaly.chance;
