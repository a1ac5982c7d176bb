/**
 * Statistics: numbers in, p-values out; each model is pure and keeps its state in a plain record.
 */
package io.cordon.anomaly;
