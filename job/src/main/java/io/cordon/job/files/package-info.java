/** The row of a file: its recent events, its open acts and what the ledger knows of it. */
package io.cordon.job.files;
