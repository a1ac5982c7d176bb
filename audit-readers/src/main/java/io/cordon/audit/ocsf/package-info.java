/** OCSF 1.8: File Hosting Activity, as Cordon and others write it, and sign-ins. */
package io.cordon.audit.ocsf;
