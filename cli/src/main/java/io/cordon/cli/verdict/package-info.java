/** verdict: tells a running job whether a finding was a false alarm. */
package io.cordon.cli.verdict;
