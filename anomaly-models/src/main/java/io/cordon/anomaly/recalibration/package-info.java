/** From a model's own p-values or statistics to how often such a value is really seen. */
package io.cordon.anomaly.recalibration;
