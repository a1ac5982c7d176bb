/** The envelopes that APIs, exports and collectors put around native records. */
package io.cordon.audit.envelope;
