/** Sliding windows over matched activities, and the records that carry matches to them. */
package io.cordon.policy.correlate;
