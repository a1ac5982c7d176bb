/** Microsoft 365: records of the Management Activity API, also known as the unified audit log. */
package io.cordon.audit.m365;
