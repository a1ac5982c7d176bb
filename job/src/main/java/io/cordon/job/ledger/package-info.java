/** One row a file: its label, and who can reach it. */
package io.cordon.job.ledger;
