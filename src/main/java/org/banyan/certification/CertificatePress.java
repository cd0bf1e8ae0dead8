package org.banyan.certification;

import org.banyan.certification.pdf.CertificatePdf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One press for certificates and for those who design them, because it holds all fonts. */
@Configuration(proxyBeanMethods = false)
class CertificatePress {

    @Bean
    CertificatePdf certificatePdf() {
        return new CertificatePdf();
    }
}
