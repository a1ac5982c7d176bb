/** How hot records travel between operators and lie in state: small, fast, versioned formats. */
package io.cordon.job.wire;
