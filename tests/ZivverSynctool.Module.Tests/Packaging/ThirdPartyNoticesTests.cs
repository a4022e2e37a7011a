using ZivverSynctool.Packaging;

namespace ZivverSynctool.Module.Tests.Packaging;

public sealed class ThirdPartyNoticesTests
{
    private static readonly IReadOnlyList<ShippedPackage> Shipped = ShippedPackages.Of(Paths.Lib);

    [Fact]
    public void The_packages_in_the_module_and_their_licences_are_as_approved() =>
        Approval.Verify("ShippedPackages", string.Join('\n', Shipped.Select(package => $"{package.Id}: {package.License}")));

    [Fact]
    public void Every_package_is_named_with_its_version_its_licence_and_the_text_of_it()
    {
        var notices = ThirdPartyNotices.Of(Shipped);
        foreach (var package in Shipped)
        {
            Assert.Contains($"\n{package.Id} {package.Version}\n    {package.License}\n    {package.Copyright}\n", notices, StringComparison.Ordinal);
            Assert.Contains(Licence.Text(Licence.Chosen(package.License)).Trim(), notices, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_package_says_itself_is_passed_on_once()
    {
        var notices = ThirdPartyNotices.Of(Shipped);
        var own = Shipped.SelectMany(package => Directory.GetFiles(package.Folder, "THIRD-PARTY-NOTICES.TXT")).Select(file => File.ReadAllText(file).ReplaceLineEndings("\n").Trim()).Distinct();
        Assert.NotEmpty(own);
        Assert.All(own, text => Assert.Equal(2, notices.Split(text).Length));
    }

    [Fact]
    public void A_library_that_no_package_has_brought_is_noticed()
    {
        using var folder = new TemporaryFolder();
        var lib = Directory.CreateDirectory(folder.File("isolated")).FullName;
        File.Copy(Path.Combine(Paths.Lib, "net8.0", "isolated", "ZivverSynctool.Infrastructure.deps.json"), Path.Combine(lib, "ZivverSynctool.Infrastructure.deps.json"));
        File.WriteAllText(Path.Combine(lib, "Stray.dll"), "");
        var error = Assert.Throws<InvalidDataException>(() => ShippedPackages.Of(folder.Path));
        Assert.Contains("Stray.dll", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GPL-3.0-only")]
    [InlineData("MIT AND GPL-3.0-only")]
    [InlineData("MS-PL")]
    public void A_licence_that_nobody_has_looked_at_is_refused(string expression) =>
        Assert.Throws<InvalidDataException>(() => Licence.Chosen(expression));

    [Fact]
    public void Where_there_is_a_choice_it_is_the_licence_that_is_known() =>
        Assert.Equal("Apache-2.0", Licence.Chosen("MS-PL OR Apache-2.0"));

    [Theory]
    [InlineData("")]
    [InlineData("""<license type="file">LICENSE.txt</license>""")]
    public void A_package_without_a_licence_expression_is_refused(string license)
    {
        using var folder = new TemporaryFolder();
        var package = Directory.CreateDirectory(folder.File("example/1.0.0")).FullName;
        File.WriteAllText(Path.Combine(package, "example.nuspec"), $"<package><metadata><id>Example</id><authors>Somebody</authors>{license}</metadata></package>");
        var error = Assert.Throws<InvalidDataException>(() => ShippedPackage.Read(folder.Path, "Example", "1.0.0"));
        Assert.Contains("Example 1.0.0", error.Message, StringComparison.Ordinal);
    }
}
