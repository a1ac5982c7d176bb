/** Labels of files at rest: which file of a log each is about, and what the ledger learns of it. */
package io.cordon.job.atrest;
