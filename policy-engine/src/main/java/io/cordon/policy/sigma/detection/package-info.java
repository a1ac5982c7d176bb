/** Reads a rule and its detection: selections, modifiers, values, condition. */
package io.cordon.policy.sigma.detection;
