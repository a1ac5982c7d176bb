/** Microsoft 365: records of the Management Activity API, alias unified audit log. */
package io.cordon.audit.m365;
