/** Microsoft 365 records that collectors flattened into the rows of their tables. */
package io.cordon.audit.m365.table;
