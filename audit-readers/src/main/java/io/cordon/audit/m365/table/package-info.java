/** Microsoft 365 records that collectors flattened into rows of their tables. */
package io.cordon.audit.m365.table;
