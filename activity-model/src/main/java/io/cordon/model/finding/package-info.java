/** What is found and asked for: detections, the findings made of them, and actions. */
package io.cordon.model.finding;
