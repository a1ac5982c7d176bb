/** Detections, the findings made of them, and the actions they request. */
package io.cordon.model.finding;
