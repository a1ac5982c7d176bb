/** What matched activities become: contributions to sliding windows, and signals for sequences. */
package io.cordon.policy.correlate;
