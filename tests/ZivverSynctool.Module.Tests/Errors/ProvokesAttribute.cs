using System.Reflection;
using Xunit.v3;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>
/// Claims that a test provokes errors which end a call, and holds the test to it: each of them must have come up in it, in the form
/// that errors have.
/// </summary>
/// <param name="ids">The ids; without any, the test is a theory whose argument <c>id</c> names one.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProvokesAttribute(params string[] ids) : BeforeAfterTestAttribute
{
    private const string Argument = "id";

    /// <summary>Every id that some test of this assembly is held to. A test that never runs is held to nothing.</summary>
    public static IReadOnlySet<string> All() => typeof(ProvokesAttribute).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<FactAttribute>() is not { Skip: not null, SkipUnless: null, SkipWhen: null })
        .SelectMany(method => method.GetCustomAttribute<ProvokesAttribute>()?.IdsOf(method) ?? []).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (TestContext.Current.TestState?.Result != TestResult.Passed)
            return;
        foreach (var id in ids.Length > 0 ? ids : [(string)test.TestMethodArguments[Place(methodUnderTest)]!])
        {
            var seen = SeenErrors.Of(test.UniqueID).Where(error => error.Id == id).ToList();
            if (seen.Count == 0)
                Assert.Fail($"No call ended with {id}.");
            seen.ForEach(error => error.Check());
        }
    }

    private IEnumerable<string> IdsOf(MethodInfo method) =>
        ids.Length > 0 ? ids : method.GetCustomAttributes<DataAttribute>().SelectMany(data => Rows(method, data)).Select(row => (string)row[Place(method)]!);

    private static IEnumerable<object?[]> Rows(MethodInfo method, DataAttribute data) => data switch
    {
        InlineDataAttribute inline => [inline.Data],
        MemberDataAttribute member => ((IEnumerable<ITheoryDataRow>)method.DeclaringType!.GetProperty(member.MemberName)!.GetValue(null)!).Select(row => row.GetData()),
        _ => throw new NotSupportedException($"{method.Name} has data of an unknown kind."),
    };

    private static int Place(MethodInfo method) => Array.FindIndex(method.GetParameters(), parameter => parameter.Name == Argument);
}
