/** What matched activities become on their way to windows and sequences: plain data, by value. */
package io.cordon.policy.signal;
