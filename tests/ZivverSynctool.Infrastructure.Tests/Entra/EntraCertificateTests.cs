using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

public sealed class EntraCertificateTests : IDisposable
{
    private readonly EntraWorld _world = new();
    private readonly TempFolder _folder = new();

    public EntraCertificateTests() => _world.Directory.AddUser("anna", 1);

    public void Dispose()
    {
        _folder.Dispose();
        _world.Dispose();
    }

    [Fact]
    public async Task The_application_signs_in_with_a_certificate_from_a_file()
    {
        using var certificate = Certificate(60);
        _world.Graph.Application.Certificate = X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));

        var read = await _world.ReadAsync(FromFile(certificate, "p@ss"));

        Assert.Single(read.Accounts);
        Assert.Empty(read.Warnings);
        Assert.DoesNotContain(_world.Graph.Requests, request => request.Form.ContainsKey("client_secret"));
    }

    [Fact]
    public async Task A_certificate_that_the_application_does_not_know_is_refused()
    {
        using var registered = Certificate(60);
        using var other = Certificate(60);
        _world.Graph.Application.Certificate = X509CertificateLoader.LoadCertificate(registered.Export(X509ContentType.Cert));

        Assert.Equal("EntraCertificateRefused", (await _world.FailsAsync(FromFile(other, null))).ErrorId);
    }

    [Fact]
    public async Task A_certificate_that_ends_soon_is_a_warning()
    {
        using var certificate = Certificate(12);
        _world.Graph.Application.Certificate = X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));

        var warning = Assert.Single((await _world.ReadAsync(FromFile(certificate, null))).Warnings);

        Assert.Contains($"ends on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}", warning, StringComparison.Ordinal);
        Assert.Contains(certificate.Thumbprint, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-10, -1)]
    [InlineData(1, 10)]
    public async Task A_certificate_that_has_ended_or_not_begun_is_an_error_before_anything_is_sent(int begins, int ends)
    {
        using var certificate = Certificate(ends, begins);

        Assert.Equal("EntraCertificateExpired", (await _world.FailsAsync(FromFile(certificate, null))).ErrorId);
        Assert.Empty(_world.Graph.Requests);
    }

    [Fact]
    public async Task What_is_wrong_with_the_file_is_said()
    {
        using var certificate = Certificate(60);
        var good = FromFile(certificate, "right");
        _world.Secrets["CERTIFICATE_PASSWORD"] = "wr0ng-password";
        var password = await _world.FailsAsync(good);
        var missing = await _world.FailsAsync(_world.Settings with { ClientSecret = null, Certificate = new EntraCertificate { File = _folder.File("none.pfx") } });
        var broken = await _world.FailsAsync(_world.Settings with { ClientSecret = null, Certificate = new EntraCertificate { File = _folder.Write("text.pfx", "text") } });

        Assert.Equal(("EntraCertificateUnusable", SyncErrorKind.InvalidProfile), (password.ErrorId, password.Kind));
        Assert.Equal("EntraCertificateMissing", missing.ErrorId);
        Assert.Equal("EntraCertificateUnusable", broken.ErrorId);
        Assert.Empty(_world.Graph.Requests);
    }

    [Fact]
    public async Task A_certificate_without_a_key_that_can_sign_is_an_error()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=sync.example.test", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(60));

        var error = await _world.FailsAsync(FromFile(certificate, null));

        Assert.Equal("EntraCertificateUnusable", error.ErrorId);
        Assert.Contains("RSA", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_is_found_in_the_store_by_its_thumbprint()
    {
        using var made = Certificate(60);
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.PersistKeySet);
        _world.Graph.Application.Certificate = X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(certificate);
        try
        {
            Assert.Single((await _world.ReadAsync(FromStore(certificate.Thumbprint, null))).Accounts);
            Assert.Equal("EntraCertificateMissing", (await _world.FailsAsync(FromStore(certificate.Thumbprint, "LocalMachine"))).ErrorId);
        }
        finally
        {
            store.Remove(certificate);
        }

        var gone = await _world.FailsAsync(FromStore(certificate.Thumbprint, null));
        Assert.Equal("EntraCertificateMissing", gone.ErrorId);
        Assert.Contains("CurrentUser or LocalMachine", gone.Message, StringComparison.Ordinal);
    }

    private EntraSettings FromStore(string thumbprint, string? store) =>
        _world.Settings with { ClientSecret = null, Certificate = new EntraCertificate { Thumbprint = thumbprint, Store = store } };

    private EntraSettings FromFile(X509Certificate2 certificate, string? password)
    {
        var file = _folder.File("sync.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
        if (password is not null)
            _world.Secrets["CERTIFICATE_PASSWORD"] = password;
        return _world.Settings with
        {
            ClientSecret = null,
            Certificate = new EntraCertificate { File = file, Password = password is null ? null : new SecretReference { Environment = "CERTIFICATE_PASSWORD" } },
        };
    }

    private static X509Certificate2 Certificate(int ends, int begins = -1)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=sync.example.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(begins), DateTimeOffset.UtcNow.AddDays(ends));
    }
}
