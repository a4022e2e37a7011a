using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ZivverSynctool.Directories;
using ZivverSynctool.Infrastructure.Certificates;
using ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

public sealed class CertificateTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [Theory]
    [InlineData("dc1.example.test", "dc1.example.test", true)]
    [InlineData("dc1.example.test", "DC1.Example.Test", true)]
    [InlineData("dc1.example.test", "dc2.example.test", false)]
    [InlineData("*.example.test", "dc1.example.test", true)]
    [InlineData("*.example.test", "a.dc1.example.test", false)]
    [InlineData("*.example.test", "example.test", false)]
    [InlineData("10.0.0.1", "10.0.0.1", true)]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("::1", "::1", true)]
    public void A_certificate_is_for_the_hosts_it_names(string named, string host, bool isFor)
    {
        var fault = Judge(_authority.Issue(["other.example.test", named]), host);

        Assert.Equal(isFor, fault is null);
        if (!isFor)
            Assert.Contains($"not for {host}", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_the_subject_alone_does_not_count()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=dc1.example.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        Assert.Contains("is for no host", new CertificateCheck([certificate]).Judge(certificate, [], "dc1.example.test").Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_has_ended_is_refused()
    {
        var ended = DateTimeOffset.UtcNow.AddDays(-2);

        Assert.Contains($"to {ended.LocalDateTime:yyyy-MM-dd}", Judge(_authority.Issue(["dc1.example.test"], ended), "dc1.example.test"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_of_the_same_name_is_another_one()
    {
        using var impostor = new TestAuthority();

        Assert.Contains("authority", Judge(impostor.Issue(["dc1.example.test"]), "dc1.example.test"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_is_itself_by_every_byte_and_not_by_its_name_and_number()
    {
        var number = _authority.Certificate.GetSerialNumber().Reverse().ToArray();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(_authority.Certificate.SubjectName, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var forged = request.Create(
            _authority.Certificate.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            DateTimeOffset.UtcNow.AddYears(-1), DateTimeOffset.UtcNow.AddYears(1), number);
        using var serverKey = RSA.Create(2048);
        var server = new CertificateRequest("CN=Directory", serverKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("dc1.example.test");
        server.CertificateExtensions.Add(names.Build());
        using var issued = server.Create(
            forged.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1]);
        Assert.Equal(_authority.Certificate, forged);

        Assert.NotNull(new CertificateCheck([_authority.Certificate]).Judge(issued, [forged], "dc1.example.test").Fault);
    }

    // What `openssl x509 -hash` says of these certificates.
    [Theory]
    [InlineData("CN=Example Authority, O=Example Care")]
    [InlineData("CN=  Mixed   CASE  name , O=Zorg Ünïcode")]
    public void OpenSsl_finds_an_authority_by_the_hash_of_its_subject(string name)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/openssl"), "openssl is not installed.");
        using var authority = new TestAuthority(name);
        using var folder = new TempFolder();
        var start = new System.Diagnostics.ProcessStartInfo("/usr/bin/openssl", ["x509", "-noout", "-hash", "-in", folder.Write("ca.pem", authority.Pem)]) { RedirectStandardOutput = true };
        using var openssl = System.Diagnostics.Process.Start(start)!;

        Assert.Equal(openssl.StandardOutput.ReadToEnd().Trim(), SubjectHash.Of(authority.Certificate));
    }

    private string? Judge(X509Certificate2 certificate, string host)
    {
        using (certificate)
            return new CertificateCheck([_authority.Certificate]).Judge(certificate, [], host).Fault;
    }
}
