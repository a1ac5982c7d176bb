/**
 * Statistics: numbers in, p-values out; each model is pure, keeps its state in a plain record or
 * class, and keeps the contract of {@link io.cordon.anomaly.Model}.
 */
package io.cordon.anomaly;
